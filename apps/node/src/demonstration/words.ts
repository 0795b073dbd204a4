// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Texts of the demonstration. Every place and every sentence is made up. */
export const contactTimes = [
  'Weekdays before noon',
  'Sundays after 15:00',
  'After school, 16:00 to 18:00',
  'Only Wednesdays, the free day',
  'Evenings after 20:00',
] as const;

export const contactWarnings = [
  'Never leave a message.',
  'The telephone belongs to the employer. Do not say who is calling.',
  'Ask first whether it is a good moment, and end the call if somebody else answers.',
  'Only through the social worker.',
  'Do not write: the messages are read by another person.',
] as const;

export const placesOfExploitation = [
  'Kesh Orchards',
  'Old Kiln Yard',
  'Brightwater Quay',
  'a flat in Lower Veldin',
  'a house on Poplar Terrace',
  'a farm near Tarn Hollow',
  'the ring road of Ostrel',
  'the packing hall of Saltmarsh',
  'an address that the person could not name',
] as const;

export const presentPlaces = [
  'Port Amaranth',
  'Lower Veldin',
  'Tarn Hollow',
  'Ostrel',
  'Saltmarsh, with a friend',
  'Brightwater',
] as const;

export const shelterLocations = [
  'House of Reeds, the garden house',
  'Fig Tree Centre, second door',
  'Lantern Association, the room by the yard',
] as const;

export const immigrationStatuses = [
  'Visa tied to the employer',
  'No valid permit',
  'Asylum application pending',
  'Visitor visa, expired',
  'Seasonal permit',
  'Reflection period granted',
] as const;

export const healthNotes = [
  'Asked for a doctor because of pain in the back.',
  'Sleeps badly and would like to speak with somebody.',
  'An injury of the hand was not treated.',
  'Needs medicine that was taken away.',
  'No complaint; a check-up was offered.',
] as const;

export const justiceNotes = [
  'Has not decided whether to speak with the police.',
  'Gave a statement and wishes to stay anonymous.',
  'Claims the wages of seven months.',
  'Asked for a lawyer before saying more.',
  'Was charged with acts done under force; non-punishment was raised.',
] as const;

export const accommodationNeeds = [
  'A place where the children can stay too.',
  'Not in the district of the employer.',
  'Ground floor; cannot climb stairs.',
  'A room that can be locked from inside.',
] as const;

export const notes = [
  'First contact by telephone, the second in person.',
  'The interpreter was changed at the person’s wish.',
  'Wants news of a brother who travelled along.',
  'Agreed to be called again next week.',
  'A colleague knows a similar account from the same address.',
  'Came with a neighbour, who waited outside.',
] as const;

export const endings = [
  'A neighbour gave the number of the helpline.',
  'One night the gate was open.',
  'An inspection came, and questions were asked one by one.',
  'A teacher noticed and asked.',
  'I left on a bus with the money for one ticket.',
  'It ended when the police came for another reason.',
] as const;

/** Accounts kept in the language they were given in; they fit whatever happened. */
export const accountsInOtherLanguages = [
  "On m'avait promis un emploi avec un logement. À l'arrivée, mon passeport a été retenu et le salaire n'a jamais été versé.",
  'Une connaissance avait payé le voyage. Ensuite, il fallait rembourser une somme qui augmentait chaque semaine.',
  'Rien ne correspondait à ce qui avait été convenu. Je ne pouvais pas partir : mes papiers étaient gardés ailleurs.',
  'وُعدت بعمل وسكن. عند الوصول أُخذت أوراقي ولم يُدفع لي شيء.',
  'كان السفر دينا علي يزيد كل شهر، ولم أكن أخرج وحدي.',
  'وُعدت بشيء ووجدت شيئا آخر. لم أستطع المغادرة لأن أوراقي لم تكن معي.',
] as const;

export const decisionReasons = {
  confirmed: [
    'Act, means and purpose are established by the account, the messages and the report of the inspection.',
    'The person is a child, and act and purpose are established; means need not be shown.',
    'The account is consistent with that of two others from the same place.',
  ],
  notConfirmed: [
    'What is known does not show exploitation. The person keeps access to services for other reasons.',
    'Labour law was breached, but means were not established. Passed on for the unpaid wages.',
  ],
} as const;

export const reflectionReasons = [
  'There are signs enough, and the person needs rest before anything else.',
  'The person is exhausted and afraid; the first responder found a safe place.',
] as const;

export const earlyReasons = [
  'The person asks for the decision now, to be able to work.',
  'The person asks for it, because the family abroad is waiting for news.',
] as const;

export const opinionReasons = [
  'What we saw at the place fits the account.',
  'The account has not changed in four talks with us.',
  'Papers and wages were kept back; we saw the ledger.',
] as const;

export const closingReasons = [
  'Returned home at own wish; follow-up was offered.',
  'Moved on to ordinary housing; no further need was voiced.',
  'Lost contact; three safe attempts were made.',
] as const;

/** What people say they need, in their own words. */
export const needsSaid: readonly string[] = [
  'A door that I can lock from inside.',
  'Somebody who speaks my language when I see the doctor.',
  'I want the wages that they kept.',
  'To sleep without being afraid.',
  'I want to learn a trade and not depend on anybody.',
  'I do not want to meet him on the way to school.',
];
