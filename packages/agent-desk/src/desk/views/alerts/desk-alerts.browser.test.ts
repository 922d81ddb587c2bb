import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allInside, buttonSaying, inside, place, textOf } from '../../../../test/place.ts';
import { alertChoice } from '../../alert-choice.ts';
import { DeskAlerts } from './desk-alerts.ts';

let view: DeskAlerts;
let asked: number;
const sound = () => inside<HTMLInputElement>(view, 'input[type=checkbox]');
const opener = () => inside<HTMLButtonElement>(view, '[popovertarget]');
const said = () => textOf(inside(view, '[role=status]'));

beforeEach(async () => {
  asked = 0;
  const browser = {
    permission: 'default',
    requestPermission: async () => {
      asked += 1;
      return (browser.permission = 'granted');
    },
  };
  vi.stubGlobal('Notification', browser);
  view = await place(new DeskAlerts());
});

afterEach(() => {
  vi.unstubAllGlobals();
  alertChoice.isMuted = false;
});

it('DO6 is silent for good once the sound was switched off', async () => {
  expect(sound().checked).toBe(true);
  sound().click();
  await view.updateComplete;
  expect(alertChoice.isMuted).toBe(true);
  view = await place(new DeskAlerts());
  expect(sound().checked).toBe(false);
});

it('DO6 asks the browser for notifications when that is pressed, and never before', async () => {
  opener().click();
  await vi.waitFor(() => expect(said()).toContain('The browser asks you once.'));
  expect(asked).toBe(0);
  buttonSaying(view, 'Allow notifications').click();
  await vi.waitFor(() => expect(said()).toContain('Allowed.'));
  expect(asked).toBe(1);
  expect(allInside(view, 'button').some((button) => textOf(button) === 'Allow notifications')).toBe(false);
});

it('DO6 says that the browser blocks notifications, with the way out', async () => {
  vi.stubGlobal('Notification', { permission: 'denied' });
  opener().click();
  await vi.waitFor(() => expect(said()).toContain('Blocked by the browser.'));
});
