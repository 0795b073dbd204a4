// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Locator, Page } from 'playwright-core';

const tabsMax = 200;

/** Presses Tab until the element has the focus, as somebody without a mouse would. Fails when it is never reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < tabsMax; pressed++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never came to ${String(target)} with ${tabsMax} presses of Tab.`);
}

/** Goes to the element with Tab and presses Enter on it. */
export async function enterOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to the field with Tab and types. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** True when something about the focused element or what is next to it looks different from when it has no focus. */
export async function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(async () => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    const settled = () => new Promise((done) => setTimeout(done, 300));
    const look = (one) => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(one);
      return [outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor].join('|');
    };
    const parts = [element, element.parentElement, element.nextElementSibling].filter(Boolean);
    await settled();
    const focused = parts.map(look);
    element.blur();
    await settled();
    const plain = parts.map(look);
    element.focus({ preventScroll: true });
    return focused.some((one, index) => one !== plain[index]);
  })()`);
}
