import { reconnectDelayMs } from '@visavis/link';
import { MediaClient, type MediaEvents } from '@visavis/media-client';
import {
  mediaFacts,
  type CallId,
  type MediaFacts,
  type MediaKind,
  type PhoneStatus,
  type RefusalCode,
  type SeatMedia,
} from '@visavis/protocol';
import { StateStore } from '@visavis/ui/state-store';
import type { DeviceChoice } from '../chat/devices.ts';
import type { FreelancerLink } from '../chat/freelancer-link.ts';
import { AgentVoice } from './agent-voice.ts';
import { CallDevices } from './call-devices.ts';
import { CALL_BEGINS, type AnySlot, type CallDevice, type CallState, type Slot } from './call-state.ts';
import { isPhoneCamera, isPhoneSending } from './phone-camera.ts';
import { CallWishes } from './call-wishes.ts';
import { followCamera } from './camera-signals.ts';
import { Lateness } from './lateness.ts';
import { LineReports } from './line-reports.ts';
import { LineWatch } from './line-watch.ts';
import { MutedSpeech } from './muted-speech.ts';

/** After these, trying again cannot help: the server tells in a moment that the call is over. */
const OVER: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['call-ended', 'session-ended']);

const kindOf: Record<Slot, MediaKind> = { camera: 'video', microphone: 'audio' };

/** How a session begins: with a seat that the server told, or by asking for one. */
export type CallBegins = {
  readonly callId: CallId;
  readonly link: FreelancerLink;
  readonly choice: DeviceChoice;
  readonly phone?: PhoneStatus['state'];
  readonly seat?: SeatMedia;
};

type AgentTrack = { readonly track: MediaStreamTrack; readonly paused: boolean };

/**
 * The freelancer's side of one call. Warm at first (W91): connected, with no device open, nothing played and nothing sent. Live from
 * `goLive()`: opens camera and microphone, publishes them, plays the agent's voice, watches the line, and finds its way back after
 * trouble. Made by `CallPart`, also after a reload; `close()` stops every track, so that the camera light is off whatever ended it.
 */
export class CallSession {
  readonly callId: CallId;
  readonly store = new StateStore<CallState, Partial<CallState>>(CALL_BEGINS, (state, news) => ({ ...state, ...news }));
  readonly #tell = (news: Partial<CallState>) => this.store.dispatch(news);
  readonly #voice = new AgentVoice((agent) => this.#tell({ agent }));
  readonly #lateness = new Lateness((lateness) => this.#tell({ lateness }));
  readonly #speech = new MutedSpeech((isSpeakingMuted) => this.#tell({ isSpeakingMuted }));
  readonly #undo: (() => void)[] = [];
  readonly #wishes: CallWishes;
  readonly #media: MediaClient;
  readonly #line: LineWatch;
  #devices: CallDevices | null = null;
  /** Is played once the call is live. */
  #agent: AgentTrack | null = null;
  readonly #stopPhone: () => Promise<unknown>;
  #isPhoneSending = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor({ callId, link, choice, phone = 'none', seat }: CallBegins) {
    this.callId = callId;
    this.#wishes = new CallWishes(callId, choice);
    this.#stopPhone = () => link.send('phone:stop', {});
    const isOnPhone = isPhoneCamera(phone, true);
    this.#tell({ isOnPhone });
    this.#media = new MediaClient({
      callId,
      send: (name, request) => link.send(name, request),
      produces: ['audio', 'video'],
      // W91: a picture that will not come from here would take the place of the phone's.
      prepares: this.#wishes.wantsPicture && !isOnPhone ? ['audio', 'video'] : ['audio'],
    });
    void this.#media.setMuted('audio', this.#wishes.now.isMuted);
    const media = this.#media;
    const reports = new LineReports({ callId, link, media, read: () => this.store.state, tell: this.#tell });
    this.#undo.push(() => reports.end());
    this.#line = new LineWatch({
      reports,
      stats: () => this.#media.stats(),
      hasPicture: () => this.store.state.camera.state === 'on',
      tell: ({ quality, isPictureHeld }) => this.#lineIs(quality, isPictureHeld),
    });
    this.#undo.push(followCamera(callId, link, this.store, this.#tell));
    this.#hearFacts(link);
    this.#hearMedia(link);
    if (seat) this.#media.tell('media:seat', { callId, media: seat });
    else void this.join();
  }

  get isLive(): boolean {
    return this.#devices !== null;
  }

  /** The person accepted: from here on devices are open. Idempotent. */
  goLive(): void {
    if (this.isLive || this.#isClosed) return;
    if (this.#media.state !== 'connected') this.#lateness.begin();
    this.#devices = new CallDevices({
      wishes: this.#wishes,
      read: () => this.store.state,
      tell: (news) => this.#devicesAre(news),
      send: (slot, track, isMuted) => this.#send(kindOf[slot], track, isMuted),
    });
    this.#line.setOn(this.#media.state === 'connected');
    if (this.#agent) this.#voice.play(this.#agent.track, this.#agent.paused);
  }

  /**
   * Joins, or joins again at once when the person asks for it; a join that failed is tried again later. A live call that the server
   * does not know may be one that it has yet to find again: only a prepared one is over by that.
   */
  async join(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    const reply = await this.#media.join();
    if (reply.ok || this.#media.state !== 'failed') return;
    if (OVER.has(reply.refusal) || (reply.refusal === 'not-found' && !this.isLive)) this.close();
  }

  /** The line is back. Media went on without it, so only what was missed is asked for, if the seat is still there. */
  async #catchUp(): Promise<void> {
    if (this.#media.state !== 'connected') return this.join();
    const reply = await this.#media.resync();
    if (!reply.ok && reply.refusal !== 'try-again') await this.join();
  }

  async toggleMicrophone(): Promise<void> {
    const { microphone } = this.store.state;
    if (microphone.state === 'failed') return this.#devices?.open('microphone');
    if (microphone.state !== 'on' && microphone.state !== 'muted') return;
    const isMuted = microphone.state === 'on';
    this.#wishes.change({ isMuted });
    this.#tell({ microphone: { ...microphone, state: isMuted ? 'muted' : 'on' } });
    this.#speech.listen(isMuted ? microphone.track : null);
    await this.#media.setMuted('audio', isMuted);
  }

  /** Off means that the light is off: the track is stopped, and another one is opened later. */
  async toggleCamera(): Promise<void> {
    const { camera } = this.store.state;
    if (camera.state === 'opening') return;
    if (this.store.state.isOnPhone) {
      this.#wishes.change({ usesCamera: true, isSoundOnly: false });
      return void (await this.#stopPhone());
    }
    if (camera.state === 'on') return this.#cameraOff(false);
    this.#wishes.change({ usesCamera: true, isSoundOnly: false });
    this.#tell({ isSoundOnly: false });
    await this.#devices?.open('camera');
  }

  /**
   * W80: once the phone's picture is in the call the light here goes off, and this computer sends none; it is opened again when the
   * phone is not the camera any more. Called with everything that is heard of the phone.
   */
  followPhone(phone: PhoneStatus['state']): void {
    if (this.#isClosed) return;
    const { isOnPhone: was } = this.store.state;
    const isSending = isPhoneSending(phone);
    const isOnPhone = isPhoneCamera(phone, was || !this.isLive);
    if (was !== isOnPhone) this.#tell({ isOnPhone });
    if (isSending && !this.#isPhoneSending) this.#giveWay();
    this.#isPhoneSending = isSending;
    if (was && !isOnPhone && this.#wishes.wantsPicture) void this.#devices?.open('camera');
  }

  #giveWay(): void {
    this.#devices?.turnOff();
    void this.#media.unpublish('video');
  }

  /** The person goes on with their voice alone, because the line carries no more or they want it so. */
  soundOnly(): void {
    this.#cameraOff(true);
  }

  async choose(slot: AnySlot, deviceId: string): Promise<void> {
    this.dismissNews();
    if (slot !== 'speaker') return this.#devices?.choose(slot, deviceId);
    if (await this.#voice.playOn(deviceId)) this.#tell({ speakerId: deviceId });
  }

  /** The camera on the other side of a phone. */
  async turnCamera(): Promise<void> {
    await this.#devices?.turn();
  }

  /** What was plugged in is to be used. */
  async useFound(): Promise<void> {
    const { news } = this.store.state;
    if (news?.what === 'found') await this.choose(news.slot, news.deviceId);
  }

  dismissNews(): void {
    this.#tell({ news: null });
  }

  /** The browser asked for a click before it plays sound, and here it is. */
  playSound(): void {
    this.#voice.resume();
  }

  /** Idempotent. W47: the lights go off first. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#devices?.close();
    clearTimeout(this.#timer);
    for (const undo of this.#undo) undo();
    this.#line.setOn(false);
    this.#speech.listen(null);
    this.#media.close();
    this.#voice.stop();
    this.#lateness.end();
    this.#tell({ media: 'closed', isTroubled: false });
  }

  #hearFacts(link: FreelancerLink): void {
    const hear = <Name extends keyof MediaFacts & string>(name: Name) =>
      this.#undo.push(link.on(name, (fact) => this.#media.tell(name, fact as never)));
    for (const name of Object.keys(mediaFacts) as (keyof MediaFacts)[]) hear(name);
  }

  #hearMedia(link: FreelancerLink): void {
    const page = new AbortController();
    const look = () => void (document.hidden || this.#devices?.wake());
    document.addEventListener('visibilitychange', look, { signal: page.signal });
    this.#undo.push(
      () => page.abort(),
      this.#media.on('state', ({ state }) => this.#mediaChanged(state)),
      this.#media.on('gap', (gap) => void link.send('call:gap', gap)),
      this.#media.on('remote-track', ({ kind, track, paused }) => kind === 'audio' && this.#agentIs({ track, paused })),
      this.#media.on('remote-paused', ({ kind, paused }) => kind === 'audio' && this.#agentMuted(paused)),
      this.#media.on('remote-closed', ({ kind }) => kind === 'audio' && this.#agentIs(null)),
      link.onOnline(() => void this.#catchUp()),
    );
  }

  #agentIs(agent: AgentTrack | null): void {
    this.#agent = agent;
    if (!agent) this.#voice.stop();
    else if (this.isLive) this.#voice.play(agent.track, agent.paused);
  }

  #agentMuted(paused: boolean): void {
    if (this.#agent) this.#agent = { ...this.#agent, paused };
    this.#voice.setMuted(paused);
  }

  #cameraOff(isSoundOnly: boolean): void {
    this.#wishes.change({ usesCamera: false, isSoundOnly });
    this.#tell({ isSoundOnly });
    this.#devices?.turnOff();
  }

  /** W93: the other side is told of what sends nothing, instead of waiting for it. */
  #devicesAre(news: Partial<CallState>): void {
    this.#tell(news);
    if (this.#isClosed) return;
    const isOut = (device?: CallDevice) => device?.state === 'off' || device?.state === 'failed';
    if (isOut(news.camera) && !this.store.state.isOnPhone) void this.#media.setMuted('video', true);
    if (isOut(news.microphone)) void this.#media.setMuted('audio', true);
  }

  async #send(kind: MediaKind, track: MediaStreamTrack, isMuted: boolean): Promise<void> {
    if (kind === 'audio') this.#speech.listen(isMuted ? track : null);
    const isHeld = kind === 'video' && this.store.state.isPictureHeld;
    await this.#media.setMuted(kind, kind === 'audio' ? isMuted : isHeld, isHeld ? 'weak-line' : undefined);
    await this.#media.publish(track);
  }

  /** R20: what the line does not carry is held here, and the other side is told as of any producer that is paused. */
  #lineIs(quality: CallState['quality'], isPictureHeld: boolean): void {
    const { isPictureHeld: wasHeld, camera } = this.store.state;
    this.#tell({ quality, isPictureHeld });
    if (wasHeld !== isPictureHeld && camera.state === 'on')
      void this.#media.setMuted('video', isPictureHeld, isPictureHeld ? 'weak-line' : undefined);
  }

  #mediaChanged(media: MediaEvents['state']['state']): void {
    // A seat may be told while another try is waited for, which would end it.
    clearTimeout(this.#timer);
    this.#tell({ media });
    this.#line.setOn(media === 'connected' && this.isLive);
    if (media === 'connected') {
      this.#tries = 0;
      this.#lateness.end();
      this.#tell({ isTroubled: false });
    } else if (media !== 'closed' && this.isLive) this.#lateness.begin();
    // The server closed what was prepared.
    if (media === 'closed') this.close();
    if (media !== 'failed') return;
    this.#tell({ isTroubled: true });
    this.#joinLater();
  }

  #joinLater(): void {
    this.#timer = setTimeout(() => void this.join(), reconnectDelayMs(this.#tries, Math.random()));
    this.#tries += 1;
  }
}
