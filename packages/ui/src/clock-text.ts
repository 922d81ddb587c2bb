const SECOND = 1000;

/** `1:05` or `1:02:05`, for a span in milliseconds; a span below zero is `0:00`. */
export function clockText(spanMs: number): string {
  const seconds = Math.max(0, Math.floor(spanMs / SECOND));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, minutes, rest] = parts as [number, number, number];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
