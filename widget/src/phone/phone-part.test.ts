import { done, refuse, type PhoneLink, type Reply } from '@visavis/protocol';
import { until } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import type { FreelancerLink } from '../chat/freelancer-link.ts';
import { PhonePart } from './phone-part.ts';

const link: PhoneLink = { token: 'a'.repeat(43), url: `https://v.example/phone#t=${'a'.repeat(43)}`, expiresAt: 1 };
let asked: string[];
let answer: Reply<PhoneLink>;
let part: PhonePart;

const line = {
  send: async (name: string) => {
    asked.push(name);
    return answer;
  },
} as unknown as FreelancerLink;
const code = () => part.state.code.state;

beforeEach(() => {
  asked = [];
  answer = done(link);
  part = new PhonePart(() => undefined);
});

it('W81 asks for a code when somebody looks, and forgets it when they look away', async () => {
  part.show(line, 'none');
  await until('the code', () => code() === 'here');
  part.hide();
  expect(part.state).toMatchObject({ isShown: false, code: { state: 'none' } });
  expect(asked).toEqual(['phone:offer']);
});

it('W81 keeps no code that comes after they looked away, and says where there is none', async () => {
  part.show(line, 'none');
  part.hide();
  await until('the question', () => asked.length === 1);
  expect(code()).toBe('none');
  answer = refuse('try-again');
  part.show(line, 'none');
  await until('the failure', () => code() === 'failed');
});

it('W80 asks for none while a phone is there, unless another one is wanted', async () => {
  part.follow('live');
  part.show(line, 'live');
  expect(asked).toEqual([]);
  await part.renew(line);
  expect(code()).toBe('here');
});

it('W80 puts a code away that was used, and itself once the picture is in the call', async () => {
  part.show(line, 'none');
  await until('the code', () => code() === 'here');
  part.follow('offered');
  expect(code()).toBe('here');
  part.follow('joined');
  expect(part.state).toMatchObject({ isShown: true, code: { state: 'none' } });
  part.follow('live');
  expect(part.state.isShown).toBe(false);
});

it('W80 gives the phone up by a command, and closes', async () => {
  part.show(line, 'live');
  await part.stop(line);
  expect(asked).toEqual(['phone:stop']);
  expect(part.state.isShown).toBe(false);
});
