import type { NoticeFacts, NoticeStage } from '@visavis/protocol';

/*
 * A notice is on every page of a marketplace, so that it checks an answer by hand: the schema's library would be most of
 * what is loaded.
 */

const STAGES: readonly NoticeStage[] = [
  'none',
  'new',
  'soon',
  'overdue',
  'waiting',
  'deciding',
  'id-asked',
  'under-review',
  'lifted',
  'closed',
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isInstantOrNull = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));

const isClock = (value: unknown): boolean =>
  value === null ||
  (isObject(value) &&
    typeof value['state'] === 'string' &&
    isInstantOrNull(value['dueAt']) &&
    (value['daysLeft'] === null || typeof value['daysLeft'] === 'number'));

/** What the server answered, when it is what this version can show; null otherwise. */
export function readFacts(body: unknown): NoticeFacts | null {
  const isOurs =
    isObject(body) &&
    STAGES.includes(body['stage'] as NoticeStage) &&
    isObject(body['capabilities']) &&
    typeof body['brandName'] === 'string' &&
    typeof body['promiseMinutes'] === 'number' &&
    isTextOrNull(body['phrase']) &&
    isClock(body['clock']);
  return isOurs ? (body as unknown as NoticeFacts) : null;
}
