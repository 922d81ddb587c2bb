import { Link, type Resume } from '@visavis/link';
import { listCameras, openCamera, type Facing } from '@visavis/media-client/camera';
import {
  PHONE_NAMESPACE,
  phoneCommands,
  phoneFacts,
  PROTOCOL_VERSION,
  type PhoneEnd,
  type PhoneSnapshot,
  type RefusalCode,
  type SnapshotWanted,
} from '@visavis/protocol';
import { StateStore } from '@visavis/ui/state-store';
import { startPhone } from '../../chat/start-session.ts';
import type { PhoneLine, PhoneMedia } from './phone-media.ts';
import type { PhoneOn, PhonePageState } from './phone-state.ts';
import { WakeLock } from './wake-lock.ts';

const SYNC_AGAIN_MS = 2_000;
/** Refusals after which the session is worth nothing. */
const ENDING: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['session-ended', 'malformed', 'version-unsupported']);

const loadMedia = () => import('./phone-media.ts');

const BEGINS: Omit<PhoneOn, 'step' | 'track' | 'isMirrored'> = {
  canTurn: false,
  isOnline: false,
  snapshot: null,
  media: null,
  isPaused: false,
};

/**
 * The phone as camera: opens it on a press, exchanges the link's token, holds the line, and sends the picture while a call is live.
 * Knows no page but whether it is on the screen. `end()` stops the camera in the same task, whatever is under way (W84).
 */
export class PhoneCamera {
  readonly store: StateStore<PhonePageState, PhonePageState>;
  readonly #server: string;
  readonly #resume: Resume;
  readonly #wake = new WakeLock();
  #token: string | null;
  #line: PhoneLine | null = null;
  #media: PhoneMedia | null = null;
  #track: MediaStreamTrack | null = null;
  #facing: Facing = 'user';
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: string, resume: Resume, token: string | null) {
    this.#server = server;
    this.#resume = resume;
    this.#token = token;
    // Another code was scanned: what was kept belongs to one before.
    if (token !== null) resume.forget();
    const hasWay = token !== null || resume.read() !== null;
    this.store = new StateStore<PhonePageState, PhonePageState>(
      { step: hasWay ? 'explained' : 'no-link' },
      (_, next) => next,
    );
  }

  /** Another link was opened in the page that is there. */
  take(token: string): void {
    this.end('left');
    this.#resume.forget();
    this.#token = token;
    this.store.dispatch({ step: 'explained' });
  }

  /** On a press: the camera first, so that a link is not used up by a phone that cannot. */
  async start(): Promise<void> {
    const { step } = this.store.state;
    if (step === 'starting' || step === 'on' || step === 'no-link') return;
    const round = ++this.#round;
    this.store.dispatch({ step: 'starting' });
    if (!(await this.#open(round))) return;
    const refused = await this.#exchange();
    if (round !== this.#round) return;
    if (refused === null) return this.#connect();
    this.#stopTrack();
    this.store.dispatch({ step: refused === 'phone-link-invalid' ? 'refused' : 'unreached' });
  }

  /** The camera on the other side of the phone, and back. */
  async turn(): Promise<void> {
    this.#facing = this.#facing === 'user' ? 'environment' : 'user';
    await this.#openAgain();
  }

  /** The camera was lost, and the person asks for it again. */
  async again(): Promise<void> {
    await this.#openAgain();
  }

  /** The page is on the screen, or is not. */
  setShown(isShown: boolean): void {
    const { state } = this.store;
    if (state.step !== 'on') return;
    this.#change({ isPaused: !isShown });
    void this.#media?.setPaused(!isShown);
    if (!isShown) return;
    void this.#wake.hold();
    this.#line?.connect();
    if (this.#track === null || this.#track.readyState === 'ended') void this.#openAgain();
  }

  /** Dark, silent, and out of the call. Only after `left` the session is kept, for another start. */
  end(why: PhoneEnd | 'left'): void {
    this.#round += 1;
    this.#stopTrack();
    clearTimeout(this.#timer);
    this.#media?.close();
    this.#media = null;
    this.#line?.close();
    this.#line = null;
    this.#wake.release();
    if (why !== 'left') this.#resume.forget();
    this.store.dispatch({ step: 'ended', why });
  }

  /** False when it failed, which is shown, or was overtaken. */
  async #open(round: number): Promise<boolean> {
    const opened = await openCamera({ facing: this.#facing });
    if (round !== this.#round) {
      if (opened.ok) opened.track.stop();
      return false;
    }
    if (!opened.ok) this.store.dispatch({ step: 'failed', failure: opened.failure });
    else this.#use(opened.track);
    return opened.ok;
  }

  /** A phone has one camera open at a time (media T17), so the one before is stopped first. */
  async #openAgain(): Promise<void> {
    if (this.store.state.step !== 'on') return;
    const round = ++this.#round;
    this.#stopTrack();
    this.#change({ track: null });
    const opened = await openCamera({ facing: this.#facing });
    if (round !== this.#round || !opened.ok) {
      if (opened.ok) opened.track.stop();
      return;
    }
    this.#use(opened.track);
    await this.#media?.send(opened.track);
  }

  #use(track: MediaStreamTrack): void {
    this.#track = track;
    const isMirrored = track.getSettings().facingMode !== 'environment';
    track.addEventListener('ended', () => track === this.#track && this.#change({ track: null }), { once: true });
    this.#change({ track, isMirrored });
    void listCameras().then((cameras) => this.#change({ canTurn: cameras.length > 1 }));
  }

  /** The refusal, or null with a session. */
  async #exchange(): Promise<RefusalCode | null> {
    if (this.#token === null) return this.#resume.read() ? null : 'phone-link-invalid';
    const token = this.#token;
    const reply = await startPhone(this.#server, { token });
    if (!reply.ok) return reply.refusal;
    // Meanwhile another code was scanned, and is the one that counts.
    if (token !== this.#token) return 'phone-link-invalid';
    this.#token = null;
    this.#resume.keep(reply.value);
    return null;
  }

  #connect(): void {
    const isMirrored = this.#track?.getSettings().facingMode !== 'environment';
    this.store.dispatch({ ...BEGINS, step: 'on', track: this.#track, isMirrored });
    if (this.#track) this.#use(this.#track);
    void this.#wake.hold();
    const line: PhoneLine = new Link({
      server: this.#server,
      namespace: PHONE_NAMESPACE,
      auth: () => ({ version: PROTOCOL_VERSION, session: this.#resume.read()?.session ?? '' }),
      commands: phoneCommands,
      facts: phoneFacts,
    });
    this.#line = line;
    // A call may begin any moment.
    loadMedia().catch(() => undefined);
    line.onState((state) => {
      if (state.state === 'refused') this.end('over');
      else this.#change({ isOnline: state.state === 'online' });
    });
    line.onOnline(() => void this.#sync(line));
    line.on('phone:changed', (snapshot) => this.#heard(snapshot));
    // W95: most calls have no picture, so what takes it is loaded then.
    line.on('snapshot:wanted', (wanted) => void this.#takePicture(wanted).catch(() => undefined));
    line.on('phone:ended', ({ why }) => this.end(why));
  }

  async #takePicture(wanted: SnapshotWanted): Promise<void> {
    const { takePicture } = await import('../../snapshot/take-picture.ts');
    const session = this.#resume.read()?.session ?? '';
    if (this.#track) await takePicture(this.#track, wanted, { server: this.#server, session });
  }

  async #sync(line: PhoneLine): Promise<void> {
    clearTimeout(this.#timer);
    const reply = await line.send('phone:sync', {});
    if (line !== this.#line) return;
    if (reply.ok) return this.#heard(reply.value);
    if (ENDING.has(reply.refusal)) return this.end('over');
    this.#timer = setTimeout(() => void this.#sync(line), SYNC_AGAIN_MS);
  }

  #heard(snapshot: PhoneSnapshot): void {
    this.#change({ snapshot });
    const callId = snapshot.call?.state === 'live' ? snapshot.call.id : null;
    if (callId === (this.#media?.callId ?? null)) return;
    this.#media?.close();
    this.#media = null;
    this.#change({ media: null });
    void loadMedia().then(
      ({ PhoneMedia }) => this.#join(PhoneMedia),
      () => (this.#timer = setTimeout(() => this.#line && void this.#sync(this.#line), SYNC_AGAIN_MS)),
    );
  }

  #join(Media: typeof PhoneMedia): void {
    const { state } = this.store;
    const call = state.step === 'on' ? state.snapshot?.call : null;
    if (!this.#line || call?.state !== 'live' || this.#media) return;
    this.#media = new Media(call.id, this.#line, (media) => this.#change({ media }));
    if (document.hidden) void this.#media.setPaused(true);
    if (this.#track) void this.#media.send(this.#track);
  }

  #stopTrack(): void {
    this.#track?.stop();
    this.#track = null;
  }

  #change(news: Partial<Omit<PhoneOn, 'step'>>): void {
    const { state } = this.store;
    if (state.step === 'on') this.store.dispatch({ ...state, ...news });
  }
}
