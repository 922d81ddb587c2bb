import type { CallId, RecordingEnd, RecordingSink, Sfu } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';

/** The first bytes of every WebM and Matroska file. */
export const EBML = Buffer.from('1a45dfa3', 'hex');

/** A media node whose recordings are what a test says, of calls that it has: everything else is the real one's. */
export class TapeDeck {
  readonly recorded = new Map<CallId, RecordingSink>();
  readonly sfu: Sfu;
  /** The call goes in the moment in which its recording is asked for, once. */
  losesNext = false;

  constructor(real: Sfu) {
    const own: Pick<Sfu, 'canRecord' | 'startRecording' | 'stopRecording'> = {
      canRecord: async () => true,
      startRecording: async (callId, sink) => {
        const isLost = this.losesNext;
        this.losesNext = false;
        if (isLost || !(await real.hasCall(callId))) return refuse('not-found');
        if (!this.recorded.has(callId)) this.recorded.set(callId, sink);
        return done({});
      },
      stopRecording: (callId) => this.ends(callId, 'stopped'),
    };
    this.sfu = new Proxy(real, {
      get: (target, name) => {
        const value: unknown = Reflect.get(name in own ? own : target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  /** A part of a recording, as ffmpeg would make it. */
  async hears(callId: CallId, number: number, words: string): Promise<void> {
    const sink = this.recorded.get(callId);
    if (!sink) throw new Error('the call is not recorded');
    await sink.began({ number, container: 'webm', tracks: ['Freelancer: voice'] });
    await sink.bytes(number, Buffer.concat([EBML, Buffer.from(words)]));
    await sink.ended(number);
  }

  async ends(callId: CallId, end: RecordingEnd): Promise<void> {
    const sink = this.recorded.get(callId);
    this.recorded.delete(callId);
    await sink?.over(end);
  }
}
