import type { CallReporter, JoinTimings, LineQuality, MediaStats } from '@visavis/media-client';
import {
  levelWith,
  type AgentCommands,
  type CallId,
  type CallQuality as ToldQuality,
  type CallSample,
  type NodeView,
  type OpenCall,
  type Reply,
  type RequestOf,
  type ValueOf,
} from '@visavis/protocol';
import type { ReadableStore } from '@visavis/ui';
import { UNKNOWN_QUALITY, type QualityView } from './quality-view.ts';
import type { SeatView } from './seat-view.ts';

export type CallQualityOptions = {
  readonly stats: () => Promise<MediaStats | null>;
  readonly seat: () => SeatView;
  readonly timings: () => JoinTimings | undefined;
  readonly send: <Name extends 'call:report' | 'call:sharpen'>(
    name: Name,
    request: RequestOf<AgentCommands, Name>,
  ) => Promise<Reply<ValueOf<AgentCommands, Name>>>;
};

/** In the chunk of the call: what judges a line is beside what measures it. */
const loadMedia = () => import('@visavis/media-client');
type Media = Awaited<ReturnType<typeof loadMedia>>;

/** Their browser says what it sends within its next measurement; after this it did not. */
const ANSWER_MS = 8_000;

/**
 * How the call that is on goes, on both sides (CQ7): measures this one every two seconds and reports it, and keeps what is told of the
 * other. Asks for a sharper picture. Made and closed by the workspace, which calls `follow` after each change of the desk.
 */
export class CallQuality implements ReadableStore<QualityView> {
  readonly #options: CallQualityOptions;
  readonly #listeners = new Set<() => void>();
  #view = UNKNOWN_QUALITY;
  #callId: CallId | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #answerTimer: ReturnType<typeof setTimeout> | undefined;
  #reporter: CallReporter | null = null;
  #line: LineQuality | null = null;
  /** As it was measured here. */
  #own: CallSample | null = null;

  constructor(options: CallQualityOptions) {
    this.#options = options;
  }

  get state(): QualityView {
    return this.#view;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** CQ8: what is known belongs to one call, from its acceptance to its end. */
  follow(call: OpenCall | null): void {
    const callId = call?.state === 'live' ? call.id : null;
    if (callId === this.#callId) return;
    this.#stop();
    this.#callId = callId;
    this.#change(UNKNOWN_QUALITY);
    if (callId) void this.#begin(callId);
  }

  /** The fact `call:quality`. */
  tell({ callId, side, sample, node }: ToldQuality): void {
    if (callId !== this.#callId) return;
    if (side === 'freelancer') return this.#theySay({ sample, node });
    // What this desk measured itself is newer than what it said.
    this.#measuredHere(this.#own ?? sample, node);
  }

  /** CQ4: asks for a sharper picture, or for the usual one. It is so once their browser says it. */
  async sharpen(): Promise<void> {
    const callId = this.#callId;
    const { sharp } = this.#view;
    if (!callId || sharp === 'asked') return;
    const on = sharp !== 'on';
    this.#change({ sharp: 'asked' });
    this.#answerTimer = setTimeout(() => this.#change({ sharp: on ? 'refused' : 'on' }), ANSWER_MS);
    const reply = await this.#options.send('call:sharpen', { callId, on });
    if (reply.ok || callId !== this.#callId) return;
    clearTimeout(this.#answerTimer);
    this.#change({ sharp: on ? 'refused' : 'on' });
  }

  close(): void {
    this.#stop();
    this.#callId = null;
    this.#listeners.clear();
  }

  #theySay(theirs: NonNullable<QualityView['theirs']>): void {
    const isSharp = theirs.sample.picture?.isSharp === true;
    const wasSharp = this.#view.theirs?.sample.picture?.isSharp === true;
    // A report that was on its way as they were asked says nothing of the answer.
    const isAnswer = this.#view.sharp !== 'asked' || isSharp !== wasSharp;
    if (!isAnswer) return this.#change({ theirs });
    clearTimeout(this.#answerTimer);
    const sharp = isSharp ? 'on' : this.#view.sharp === 'refused' ? 'refused' : 'off';
    this.#change({ theirs, sharp });
  }

  async #begin(callId: CallId): Promise<void> {
    const media = await loadMedia().catch(() => null);
    if (!media || callId !== this.#callId) return;
    this.#reporter = new media.CallReporter('agent', (sample) => this.#report(callId, sample));
    this.#timer = setInterval(() => void this.#measure(media), media.SAMPLE_EVERY_MS);
  }

  async #measure(media: Media): Promise<void> {
    const reporter = this.#reporter;
    if (!reporter || this.#options.seat().media !== 'connected') return;
    const measured = await this.#options.stats().catch(() => null);
    if (!measured || reporter !== this.#reporter) return;
    const now = { ...measured, at: performance.now() };
    this.#line = media.judge(this.#line ?? media.UNMEASURED, now, false);
    const sample = reporter.take(now, this.#sideNow(this.#line.quality));
    if (sample) this.#measuredHere(sample, this.#view.yours?.node ?? null);
  }

  #sideNow(quality: CallSample['level']) {
    const { video } = this.#options.seat();
    const timings = this.#options.timings();
    return {
      quality,
      isSeen: video !== null && !video.isPaused,
      isHeld: false,
      isSharp: this.#view.sharp === 'on',
      ...(timings && { timings }),
    };
  }

  /** K32: this side too is shown as whichever thinks less of it, this browser or the media node. */
  #measuredHere(sample: CallSample, node: NodeView | null): void {
    this.#own = sample;
    this.#change({ yours: { sample: { ...sample, level: levelWith(sample.level, node) }, node } });
  }

  #report(callId: CallId, sample: CallSample): void {
    void this.#options.send('call:report', { callId, sample });
  }

  #stop(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#answerTimer);
    this.#reporter?.end();
    this.#reporter = null;
    this.#line = null;
    this.#own = null;
  }

  #change(part: Partial<QualityView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of [...this.#listeners]) listener();
  }
}
