import './visavis-desk.ts';
