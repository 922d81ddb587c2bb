import type { VideoCodec } from '@visavis/sfu';
import { USUAL_VIDEO_CODECS, VIDEO_CODECS } from '@visavis/sfu';
import { z } from 'zod';

const names = VIDEO_CODECS.join(', ');

/** What calls are sent in: names of video codecs with commas, the most wanted first. A browser sends the first that it can. */
export const codecEnvironment = {
  VISAVIS_MEDIA_CODECS: z
    .string()
    .transform((text) => text.split(',').map((name) => name.trim().toLowerCase()))
    .pipe(
      z
        .array(z.enum(VIDEO_CODECS, { error: `must name one or more of ${names}, with commas, the most wanted first` }))
        .refine((named) => new Set(named).size === named.length, { error: 'must name each codec once' }),
    )
    .default([...USUAL_VIDEO_CODECS]),
};

export const codecSettings = ({
  VISAVIS_MEDIA_CODECS: videoCodecs,
}: {
  VISAVIS_MEDIA_CODECS: VideoCodec[];
}): { videoCodecs: VideoCodec[] } => ({ videoCodecs });
