import { chromium } from '@playwright/test';
import { chromiumLaunch, startPostgres } from '@visavis/testing/node';
import { FAR, LOSSY, NEAR } from '../network.ts';
import { conversations, framesTable, measureFirstFrames, roundTripsTable } from './first-frame.ts';

/** Measures first frames with a browser and a database of its own; answers Markdown. `tell` hears how far it is. */
export async function firstFrameReport(runs: number, tell: (line: string) => void): Promise<string> {
  const postgres = await startPostgres();
  const browser = await chromium.launch({ ...chromiumLaunch(), headless: true });
  try {
    const databaseUrl = await postgres.newDatabase();
    const measured = await measureFirstFrames({
      browser,
      databaseUrl,
      runs,
      rehearses: true,
      under: [NEAR, FAR, LOSSY],
      tell,
    });
    const [near] = measured;
    const messages = near ? conversations(near) : '';
    return ['## First frame', ...measured.map(framesTable), roundTripsTable(measured), messages].join('\n\n');
  } finally {
    await browser.close();
    await postgres.stop();
  }
}
