// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Endpoint } from '@palermo/contract';
import type { Random } from '@palermo/evidence';
import { z } from 'zod';
import { hostileText, hostileValue, writeJson } from './hostile-values.ts';
import { valueOfSchema } from './value-of-schema.ts';
import type { JsonSchema, KnownValues, Making } from './value-of-schema.ts';

/** One request as `inject` of fastify takes it. */
export interface HostileRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: string | Buffer;
}

export interface RequestMaker {
  /** The next request of the sequence; the same seed gives the same sequence. */
  next(token: string | undefined, applicantCookie?: string): HostileRequest;
}

const otherMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const otherContentTypes = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  'application/vnd.api+json',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  '',
  ';',
];

/** Makes requests to one endpoint: from fully valid ones to ones that no client would write. */
export function createRequestMaker(endpoint: Endpoint, random: Random, known: KnownValues): RequestMaker {
  const params = schemaOf(endpoint.params);
  const query = schemaOf(endpoint.query);
  const body = schemaOf(endpoint.body);
  return {
    next(token, applicantCookie) {
      const making: Making = { random, known, hostility: random.pick([0, 0, 0.05, 0.25]) };
      const method = random.next() < 0.03 ? random.pick(otherMethods) : endpoint.method;
      const headers: Record<string, string> = {};
      if (random.next() < 0.97) headers['x-palermo-client'] = '1';
      if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
      else if (random.next() < 0.2) headers['authorization'] = headerText(random);
      if (applicantCookie !== undefined && random.next() < 0.8) headers['cookie'] = applicantCookie;
      if (random.next() < 0.1) headers['cookie'] = `palermo=${headerText(random)}`;
      const url = `/api/v1${pathOf(endpoint, params, making)}${queryOf(query, making)}`;
      if (method === 'GET') return { method, url, headers };
      return { method, url, headers, ...payloadOf(endpoint, body, making, headers) };
    },
  };
}

function schemaOf(schema: z.ZodType | undefined): JsonSchema | undefined {
  if (schema === undefined) return undefined;
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

/** Header values may not hold control characters: the client library would refuse to send them. */
function headerText(random: Random): string {
  return hostileText(random)
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 500);
}

function pathOf({ path }: Endpoint, schema: JsonSchema | undefined, making: Making): string {
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = valueOfSchema(schema?.properties?.[name] ?? { type: 'string' }, making, name);
    const text = typeof value === 'string' ? value : writeJson(value);
    return making.random.next() < 0.05 ? rawText(text) : encodeURIComponent(text.toWellFormed()).slice(0, 400) || '%20';
  });
}

function queryOf(schema: JsonSchema | undefined, making: Making): string {
  const { random, hostility } = making;
  const pairs: string[] = [];
  const made =
    schema === undefined ? {} : valueOfSchema({ ...schema, type: 'object' }, { ...making, hostility: hostility / 2 });
  const values = typeof made === 'object' && made !== null ? Object.entries(made) : [];
  for (const [name, value] of values) {
    const text = typeof value === 'string' ? value : writeJson(value);
    pairs.push(`${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(text.toWellFormed()).slice(0, 2000)}`);
    if (random.next() < hostility / 2) pairs.push(pairs.at(-1) ?? '');
  }
  if (random.next() < hostility) {
    pairs.push(
      random.pick([
        '__proto__[x]=1',
        'limit=-1',
        'after=%00',
        'a[b][c]=1',
        '%zz',
        '&&&=',
        'limit=1e9',
        'sort=__proto__',
      ]),
    );
  }
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function payloadOf(
  endpoint: Endpoint,
  schema: JsonSchema | undefined,
  making: Making,
  headers: Record<string, string>,
): { payload?: string | Buffer } {
  const { random, hostility } = making;
  if (endpoint.accepts === 'upload' && random.next() < 0.7) return uploadOf(random, headers);
  const text =
    schema === undefined ? (random.next() < hostility ? writeJson(hostileValue(random)) : '') : bodyOf(schema, making);
  if (text === '') return {};
  headers['content-type'] = random.next() < hostility ? random.pick(otherContentTypes) : 'application/json';
  const kind = random.next();
  if (kind < hostility / 4) return { payload: text.slice(0, random.integer(text.length + 1)) };
  if (kind < hostility / 2)
    return { payload: Buffer.concat([Buffer.from(text.slice(0, 5)), Buffer.from([0xff, 0xfe, 0xc3])]) };
  return { payload: text };
}

function bodyOf(schema: JsonSchema, making: Making): string {
  const { random, hostility } = making;
  const kind = random.next();
  if (kind < hostility / 50) return `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  if (kind < hostility / 40) return `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
  if (kind < hostility / 30) return `{"x":"${'y'.repeat(2_100_000)}"}`;
  return writeJson(valueOfSchema(schema, making));
}

function uploadOf(random: Random, headers: Record<string, string>): { payload: Buffer } {
  headers['content-type'] = 'multipart/form-data; boundary=palermofuzz';
  const name = hostileText(random)
    .replace(/[\r\n"]/g, '_')
    .toWellFormed()
    .slice(0, 300);
  const content = random.pick([
    Buffer.from('year,sex\n2020,Female\n'),
    Buffer.from(''),
    Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]),
    Buffer.from([0xff, 0xfe, 0, 0, 0xd8, 0]),
    Buffer.from(`"${'a'.repeat(50_000)}`),
    Buffer.from('a,b\n"\u0000",\ud800\n'),
    Buffer.from('__proto__,constructor\n1,2\n'),
  ]);
  const end = random.next() < 0.9 ? '\r\n--palermofuzz--\r\n' : '';
  return {
    payload: Buffer.concat([
      Buffer.from(
        `--palermofuzz\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`,
      ),
      content,
      Buffer.from(end),
    ]),
  };
}

/** A path part that is written as it is: whatever would end the address or the request is taken out, the rest stays. */
function rawText(text: string): string {
  return text.replace(/[\s?#\u0000-\u001f\u007f-\uffff]/g, '').slice(0, 300) || '%zz';
}
