import { done, refuse, type Contact, type EvidencePiece, type RefusalCode } from '@visavis/protocol';
import { aContact, aLiveCall } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anEvidenceId, aPiece } from '../gallery/fixtures/evidence.ts';
import { aVideo } from '../gallery/fixtures/seats.ts';
import { CasePictures } from './case-pictures.ts';

const ID = anEvidenceId(1);
const NOW = 1_000_000;

let pictures: CasePictures;
let contact: Contact;
let asked: string[];
let refusal: RefusalCode | null;
let kept: EvidencePiece[];
let colours: Record<string, string>;
let wantedFor: number;
let frame: Blob | null;

/** A picture that is lighter on one side than on the other: on which, says its name. */
async function drawn(lighter: string): Promise<Response> {
  const canvas = new OffscreenCanvas(90, 80);
  const drawing = canvas.getContext('2d')!;
  const shade = drawing.createLinearGradient(0, 0, 90, 0);
  shade.addColorStop(lighter === 'left' ? 0 : 1, 'white');
  shade.addColorStop(lighter === 'left' ? 1 : 0, 'black');
  drawing.fillStyle = shade;
  drawing.fillRect(0, 0, 90, 80);
  return new Response(await canvas.convertToBlob({ type: 'image/png' }));
}

/** The server: what is kept of the case, and pictures by their id. */
async function server(path: string, init?: RequestInit): Promise<Response> {
  asked.push(`${init?.method ?? 'GET'} ${path.replace('/api/v1/staff', '')}`);
  if (init?.method === 'POST') frame = init.body as Blob;
  if (path.endsWith('/evidence')) return Response.json({ pieces: kept, needsReason: false });
  return drawn(colours[path.split('/').at(-1)!] ?? 'left');
}

beforeEach(() => {
  [asked, refusal, kept, colours, wantedFor, frame] = [[], null, [], {}, 30_000, null];
  contact = aContact({ call: aLiveCall({ consent: { pictures: true, recording: false } }) });
  const video = aVideo();
  pictures = new CasePictures({
    send: async () => (refusal ? refuse(refusal) : done({ id: ID, expiresAt: NOW + wantedFor })),
    video: () => video.track,
    serverNow: () => NOW,
    changed: () => undefined,
    request: server,
  });
  pictures.follow(contact);
});
afterEach(() => pictures.close());

const taken = () => pictures.tell({ ticketId: contact.ticketId, id: ID, state: 'taken' });

it('EVD3 sends what had arrived here once the picture is there, and finds the two different', async () => {
  await pictures.take();
  expect(pictures.view.last).toBe('waiting');
  kept = [aPiece(1)];
  colours = { [ID]: 'left', [String(kept[0]?.receivedId)]: 'right' };
  await taken();
  expect(pictures.view).toMatchObject({ last: 'taken', pieces: [{ id: ID }] });
  expect(asked).toContain(`POST /snapshots/${ID}/received`);
  const sent = await createImageBitmap(frame!);
  expect([frame?.type, sent.width, sent.height]).toEqual(['image/jpeg', 640, 480]);
  expect(pictures.view.likeness.get(ID)).toBe('different');
});

it('EVD3 finds a picture and what had arrived alike', async () => {
  kept = [aPiece(1)];
  await taken();
  expect(pictures.view.likeness.get(ID)).toBe('same');
});

it('EVD2 says that none came when its time is over, and another can be asked for', async () => {
  wantedFor = 1;
  await pictures.take();
  await expect.poll(() => pictures.view.last).toBe('none-came');
  wantedFor = 30_000;
  await pictures.take();
  expect(pictures.view.last).toBe('waiting');
});

it('EVD2 keeps why it was refused until the next press', async () => {
  refusal = 'no-consent';
  await pictures.take();
  expect(pictures.view).toMatchObject({ last: 'none', ask: { state: 'refused', refusal: 'no-consent' } });
  refusal = null;
  await pictures.take();
  expect(pictures.view).toMatchObject({ last: 'waiting', ask: { state: 'idle' } });
});

it('EVD1 shows nothing of one case with another, and takes no picture without a live call', async () => {
  await pictures.take();
  pictures.follow(aContact());
  expect(pictures.view).toMatchObject({ last: 'none', pieces: [] });
  await taken();
  expect(asked.filter((each) => each.startsWith('POST'))).toEqual([]);
  await pictures.take();
  expect(pictures.view.last).toBe('none');
});
