import { CAMERA_PRODUCTS } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { cameraKind } from './camera-kind.ts';

it.each([
  ['OBS Virtual Camera', 'virtual', 'obs'],
  ['ManyCam Virtual Webcam', 'virtual', 'manycam'],
  ['fake_device_0', 'virtual', 'fake'],
  ['Dummy video device (0x0000)', 'virtual', 'dummy'],
  ['Some Virtual Camera', 'virtual', 'virtual'],
  ['Elgato Cam Link 4K', 'capture-card', 'camlink'],
  ['USB3. 0 capture', 'capture-card', 'capture'],
  ['Cleo’s iPhone Camera', 'phone', 'iphone'],
  ['DroidCam Source 3', 'phone', 'droidcam'],
  ['FaceTime HD Camera (05ac:8514)', 'built-in', null],
  ['camera2 1, facing front', 'built-in', null],
  ['Integrated Webcam', 'built-in', null],
  ['Logitech BRIO', 'external', null],
  ['HD Camera', 'unknown', null],
  ['', 'unknown', null],
])('W100 tells the kind of “%s” and one word of a list: %s, %s', (label, camera, product) => {
  expect(cameraKind(label)).toEqual({ camera, product });
});

it('W100 finds each word of the list as what it is there', () => {
  for (const [word, kind] of CAMERA_PRODUCTS) expect(cameraKind(word)).toEqual({ camera: kind, product: word });
});
