/* Who the stories are about: people and jobs that the demo prepares. */

/** A freelancer of the demo marketplace; `id` is the marketplace's own account id. */
export type Person = { readonly id: string; readonly name: string; readonly email: string };

export const CLEO: Person = { id: 'cleo-moreau', name: 'Cleo Moreau', email: 'cleo.moreau@mail.example' };
export const TOMASZ: Person = {
  id: 'tomasz-zielinski',
  name: 'Tomasz Zieliński',
  email: 'tomasz.zielinski@mail.example',
};

/** Jobs in no listed category, so that only a first proposal opens a case. */
export const FIRST_JOB = 'Twelve drawings for seed packets';
export const SECOND_JOB = 'Short texts for twenty lamps';

/** A prepared account of the desk. */
export type Staff = { readonly name: string; readonly username: string; readonly password: string };

export const ADA: Staff = { name: 'Ada Okafor', username: 'ada', password: 'ada-demo' };
export const BOB: Staff = { name: 'Bob Lindqvist', username: 'bob', password: 'bob-demo' };
export const SOL: Staff = { name: 'Sol Reyes', username: 'sol', password: 'sol-demo' };
