import { userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import type { CallEvent } from '../events.ts';
import { DeskPicture } from './desk-picture.ts';

const PHOTO = 'https://photos.example/cleo.jpg';

/** A picture that is green, whatever is looked at. */
function aGreenTrack(): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [320, 180];
  const drawing = canvas.getContext('2d')!;
  const paint = () => {
    drawing.fillStyle = '#00a000';
    drawing.fillRect(0, 0, 320, 180);
    requestAnimationFrame(paint);
  };
  paint();
  return canvas.captureStream(10).getVideoTracks()[0]!;
}

let picture: DeskPicture;
let told: CallEvent[];
beforeEach(async () => {
  picture = await place(new DeskPicture(), { label: 'Cleo Marsh', photoUrl: PHOTO });
  told = heard<CallEvent>('desk-call');
});

const canvases = () => allInside<HTMLCanvasElement>(picture, 'canvas');
async function seesCleo(): Promise<void> {
  await place(picture, { track: aGreenTrack() });
  await vi.waitFor(() => expect(inside<HTMLVideoElement>(picture, 'video').videoWidth).toBe(320));
}
const freezes = async () => {
  buttonSaying(picture, 'Freeze and compare').click();
  await vi.waitFor(() => expect(canvases()[0]?.width).toBe(320));
};

describe('a moment beside the profile photo', () => {
  it('CQ6 shows what was seen at the press, in its own size, beside the photo, while the live picture goes on', async () => {
    await seesCleo();
    await freezes();
    const [red, green, blue] = canvases()[0]!.getContext('2d')!.getImageData(160, 90, 1, 1).data;
    expect(green).toBeGreaterThan(120);
    expect(Math.max(red!, blue!)).toBeLessThan(60);
    await vi.waitFor(() => expect(inside<HTMLImageElement>(picture, 'desk-photo img, .initials')).toBeTruthy());
    const { srcObject } = inside<HTMLVideoElement>(picture, 'video');
    expect((srcObject as MediaStream).getVideoTracks()).toEqual([picture.track]);
    expect(textOf(inside(picture, '.said'))).toContain('Only on this screen');
  });

  it('CQ6 forgets it when it is closed, by its button or Escape, and gives the focus back', async () => {
    await seesCleo();
    await freezes();
    const [kept] = canvases();
    buttonSaying(picture, 'Close the comparison').click();
    await vi.waitFor(() => expect(canvases()).toEqual([]));
    expect([kept?.width, kept?.height]).toEqual([0, 0]);
    await freezes();
    inside(inside(picture, '.compare desk-zoom'), '.place').focus();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(canvases()).toEqual([]));
    expect(picture.shadowRoot!.activeElement?.className).toContain('freeze');
  });

  it('CQ6 is closed by Escape where the press left the focus', async () => {
    await seesCleo();
    await freezes();
    inside(picture, '.freeze').focus();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(canvases()).toEqual([]));
  });

  it('CQ6 forgets it with the call', async () => {
    await seesCleo();
    await freezes();
    const [kept] = canvases();
    picture.remove();
    expect(kept?.width).toBe(0);
    document.body.append(picture);
    await picture.updateComplete;
    expect(canvases()).toEqual([]);
  });

  it('CQ6 freezes nothing where nothing is seen', async () => {
    const button = buttonSaying(picture, 'Freeze and compare');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    button.click();
    await picture.updateComplete;
    expect(canvases()).toEqual([]);
  });
});

describe('a sharper picture', () => {
  const button = () => inside<HTMLButtonElement>(picture, '.sharpen');

  it('CQ4 is asked for by a press, and shown as on once their browser says so', async () => {
    await seesCleo();
    button().click();
    expect(told.map(({ wish }) => wish)).toEqual(['sharpen']);
    await place(picture, { sharp: 'asked' });
    expect(textOf(button())).toBe('Asking…');
    button().click();
    expect(told).toHaveLength(1);
    await place(picture, { sharp: 'on' });
    expect([textOf(button()), button().getAttribute('aria-pressed')]).toEqual(['Sharper: on', 'true']);
    button().click();
    expect(told).toHaveLength(2);
  });

  it('CQ4 says that it did not come about', async () => {
    await seesCleo();
    await place(picture, { sharp: 'refused' });
    expect(textOf(inside(picture, '.said'))).toBe('Their browser did not send a sharper picture.');
  });

  it.each<[string, Partial<DeskPicture>]>([
    ['a phone is the camera', { onPhone: true }],
    ['there is no picture', { track: null }],
  ])('CQ4 is not asked for while %s', async (_, is) => {
    await seesCleo();
    await place(picture, is);
    expect(button().getAttribute('aria-disabled')).toBe('true');
    button().click();
    expect(told).toEqual([]);
  });
});
