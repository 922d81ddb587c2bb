import { aChecklistItem, aContact, MONDAY_9AM } from '@visavis/testing';
import type { LogLine } from '@visavis/ui';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { allInside, buttonSaying, inside, place, textOf } from '../../../../test/place.ts';
import { DeskContact } from './desk-contact.ts';

let view: DeskContact;
const focused = () => view.shadowRoot!.activeElement;

beforeEach(async () => {
  view = await place(new DeskContact(), { contact: aContact(), connected: true, now: () => MONDAY_9AM });
});

it('DV14 is landed on at who is being verified', () => {
  view.focus();
  expect(focused()?.getAttribute('aria-label')).toBe('Who is being verified');
});

it('DV14 gives the focus to the wrap-up when the decision that had it is done', async () => {
  inside(inside(view, 'desk-outcome'), 'button').focus();
  view.contact = aContact({ ended: { kind: 'outcome', outcome: 'verified', at: MONDAY_9AM } });
  await view.updateComplete;
  expect(focused()?.getAttribute('aria-label')).toBe('Wrap-up');
});

describe('where two panes share a place', () => {
  const unread = () => allInside(view, '.unread').map(textOf);
  const line = (key: string, isOwn = false): LogLine => ({
    kind: 'message',
    key,
    isOwn,
    author: 'Cleo',
    text: 'Hello',
    at: MONDAY_9AM,
    status: 'sent',
  });
  const isSeen = (selector: string) => inside(view, selector).checkVisibility({ visibilityProperty: true });

  beforeEach(() => page.viewport(1024, 768));
  afterEach(() => page.viewport(1280, 800));

  it('DV17 shows who it is first, and the conversation when it is asked for', async () => {
    await expect.poll(() => [isSeen('desk-profile'), isSeen('desk-conversation')]).toEqual([true, false]);
    buttonSaying(view, 'Conversation').click();
    await view.updateComplete;
    await expect.poll(() => [isSeen('desk-profile'), isSeen('desk-conversation')]).toEqual([false, true]);
  });

  it('DV17 counts what comes in behind, and nothing that was read', async () => {
    await place(view, { lines: [line('one'), line('own', true)] });
    expect(unread()).toEqual(['1 new']);
    buttonSaying(view, 'Conversation').click();
    await view.updateComplete;
    buttonSaying(view, 'Who it is').click();
    await view.updateComplete;
    expect(unread()).toEqual([]);
  });

  it('DV17 shows both where there is room for three', async () => {
    await page.viewport(1440, 900);
    await expect.poll(() => [isSeen('desk-profile'), isSeen('desk-conversation')]).toEqual([true, true]);
  });
});

describe('where there is room for three panes', () => {
  const isSeen = (selector: string) => inside(view, selector).checkVisibility({ visibilityProperty: true });
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => page.viewport(1280, 800));

  it('DV18 shows the questions or the conversation, and who it is beside either', async () => {
    expect([isSeen('desk-profile'), isSeen('desk-checklist'), isSeen('desk-conversation')]).toEqual([
      true,
      false,
      true,
    ]);
    buttonSaying(view, 'Questions').click();
    await view.updateComplete;
    expect([isSeen('desk-profile'), isSeen('desk-checklist'), isSeen('desk-conversation')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('by key', () => {
  const landed = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };

  beforeEach(() => page.viewport(1024, 768));
  afterEach(() => page.viewport(1280, 800));

  it('Y8 goes to the conversation, to the questions and to the profile, and brings each beside the call', async () => {
    await place(view, { contact: aContact({ checklist: [aChecklistItem()] }) });
    await userEvent.keyboard('t');
    await expect.poll(() => landed()?.localName).toBe('textarea');
    (landed() as HTMLElement).blur();
    await userEvent.keyboard('q');
    await expect.poll(() => landed()?.getRootNode()).toBe(inside(view, 'desk-question').shadowRoot);
    (landed() as HTMLElement).blur();
    await userEvent.keyboard('i');
    await expect.poll(() => landed()?.getRootNode()).toBe(inside(view, 'desk-internal-notes').shadowRoot);
    (landed() as HTMLElement).blur();
    await userEvent.keyboard('p');
    await expect.poll(() => landed()?.getAttribute('aria-label')).toBe('Who is being verified');
  });
});
