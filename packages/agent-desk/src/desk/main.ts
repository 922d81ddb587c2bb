import '@visavis/protocol/without-eval';
import './visavis-desk.ts';
