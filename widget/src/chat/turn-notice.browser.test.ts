import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TurnNotice } from './turn-notice.ts';

const news = { title: 'It is your turn', text: 'Come back.' };
const real = globalThis.Notification;

class FakeNotification extends EventTarget {
  static permission: NotificationPermission = 'default';
  static answer: NotificationPermission = 'granted';
  static asked = 0;
  static readonly open = new Set<FakeNotification>();
  static requestPermission = async (): Promise<NotificationPermission> => {
    FakeNotification.asked += 1;
    FakeNotification.permission = FakeNotification.answer;
    return FakeNotification.answer;
  };

  constructor() {
    super();
    FakeNotification.open.add(this);
  }

  close(): void {
    FakeNotification.open.delete(this);
  }
}

let isHidden: boolean;
beforeEach(() => {
  sessionStorage.clear();
  isHidden = true;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  Object.assign(FakeNotification, { permission: 'default', answer: 'granted', asked: 0 });
  FakeNotification.open.clear();
  globalThis.Notification = FakeNotification as never;
});
afterEach(() => {
  vi.restoreAllMocks();
  globalThis.Notification = real;
});

it('W55 asks for permission only when the person presses for it', async () => {
  const notice = new TurnNotice(() => undefined);
  notice.follow(news);
  expect([notice.state, FakeNotification.asked, FakeNotification.open.size]).toEqual(['off', 0, 0]);
  await notice.ask();
  expect([notice.state, FakeNotification.asked]).toEqual(['on', 1]);
  await notice.ask();
  expect(notice.state).toBe('off');
});

it('W55 shows one notification, only while the page is hidden, and closes it when it is answered', async () => {
  const notice = new TurnNotice(() => undefined);
  await notice.ask();
  isHidden = false;
  notice.follow(news);
  expect(FakeNotification.open.size).toBe(0);
  isHidden = true;
  notice.follow(null);
  notice.follow(news);
  notice.follow(news);
  expect(FakeNotification.open.size).toBe(1);
  notice.follow(null);
  expect(FakeNotification.open.size).toBe(0);
});

it('W55 says that it is not allowed, and nothing where there are no notifications', async () => {
  FakeNotification.answer = 'denied';
  const notice = new TurnNotice(() => undefined);
  await notice.ask();
  expect(notice.state).toBe('blocked');
  Reflect.deleteProperty(globalThis, 'Notification');
  expect(notice.state).toBe('none');
});
