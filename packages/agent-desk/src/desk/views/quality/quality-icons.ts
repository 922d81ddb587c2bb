import { svg, type TemplateResult } from 'lit';
import type { LineLevel } from '@visavis/protocol';
import { drawn } from '@visavis/ui/icon/few-icons';

const bars = { good: 3, weak: 2, poor: 1 } satisfies Record<LineLevel, number>;

/** As many bars as the line is good for; the others are there as dots, so that nothing hangs on colour. */
export const levelIcon = (level: LineLevel | null): TemplateResult =>
  drawn(
    svg`${[1, 2, 3].map((bar) => {
      const isFull = level !== null && bar <= bars[level];
      return svg`<path d="M${bar * 6} 20V${isFull ? 20 - bar * 5 : 19.9}" stroke-width="3.5"/>`;
    })}`,
  );
