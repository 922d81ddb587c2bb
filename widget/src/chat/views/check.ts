/* The views before the queue, for `stage-code.ts`, which loads them together. */
import './closed-view.ts';
import './device-view.ts';
