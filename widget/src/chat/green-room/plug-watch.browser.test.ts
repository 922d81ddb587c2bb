import { until } from '@visavis/testing';
import { expect, it, onTestFinished } from 'vitest';
import { newsOf, watchPlugs, type DeviceLists, type PlugNews } from './plug-watch.ts';

const built = { deviceId: 'a', label: 'Built in' };
const cable = { deviceId: 'b', label: 'With a cable' };
const lists = (over: Partial<DeviceLists> = {}): DeviceLists => ({
  cameras: [built],
  microphones: [built],
  speakers: [],
  ...over,
});

it('W34 says what was plugged in before what was plugged out', () => {
  expect(newsOf(lists(), lists())).toBeNull();
  expect(newsOf(lists(), lists({ cameras: [built, cable] }))).toEqual({
    what: 'connected',
    kind: 'cameras',
    label: 'With a cable',
  });
  expect(newsOf(lists({ microphones: [built, cable] }), lists())).toMatchObject({
    what: 'disconnected',
    kind: 'microphones',
  });
  expect(newsOf(lists(), lists({ cameras: [cable], microphones: [] }))).toMatchObject({ what: 'connected' });
});

it('W34 tells of devices as they come and go, until it is stopped', async () => {
  const { mediaDevices } = navigator;
  const real = mediaDevices.enumerateDevices.bind(mediaDevices);
  onTestFinished(() => {
    mediaDevices.enumerateDevices = real;
  });
  const device = (deviceId: string) => ({ kind: 'videoinput', deviceId, label: deviceId }) as MediaDeviceInfo;
  const plug = (...names: string[]) => {
    mediaDevices.enumerateDevices = async () => names.map(device);
    mediaDevices.dispatchEvent(new Event('devicechange'));
  };
  const told: (PlugNews | null)[] = [];
  plug('one');
  const stop = watchPlugs((_, news) => told.push(news));
  await until('the first list', () => told.length === 1);
  plug('one', 'two');
  await until('the news', () => told.length === 2);
  stop();
  plug('one');
  await mediaDevices.enumerateDevices();
  expect(told).toEqual([null, { what: 'connected', kind: 'cameras', label: 'two' }]);
});
