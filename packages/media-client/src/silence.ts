/** Tracks without a sound, for which nobody is asked and no light burns. Where a page may not play yet they are silent all the same. */
export class Silence {
  readonly #context = new AudioContext();
  readonly #tracks: MediaStreamTrack[] = [];

  track(): MediaStreamTrack {
    const [track] = this.#context.createMediaStreamDestination().stream.getAudioTracks();
    if (!track) throw new Error('this browser makes no silent track');
    this.#tracks.push(track);
    return track;
  }

  close(): void {
    for (const track of this.#tracks) track.stop();
    void this.#context.close();
  }
}
