export * from './built-files.ts';
export * from './chromium.ts';
export { firstExecutable } from './executables.ts';
export * from './ffmpeg.ts';
export * from './free-port.ts';
export * from './postgresql.ts';
export * from './temp-folder.ts';
