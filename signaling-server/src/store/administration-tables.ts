import type { EditableAudience, SiteSettings, StaffId } from '@visavis/protocol';
import type { Fixed, Json } from './column-types.ts';

/** A canned reply's words; what is shipped has them in the program. */
export type ReplyWords = { readonly title: string; readonly shortcut: string | null; readonly text: string };

/** What administrators edit, and the audit. */
export type AdministrationTables = {
  settings_versions: {
    version: Fixed<number>;
    settings: Json<Partial<SiteSettings>>;
    changed_by: Fixed<StaffId>;
    changed_at: Fixed<Date>;
  };
  canned_replies: {
    id: Fixed<string>;
    audience: Fixed<EditableAudience>;
    words: Json<ReplyWords> | null;
    is_enabled: boolean;
    version: number;
    created_at: Fixed<Date>;
  };
  audit: {
    seq: Fixed<number>;
    at: Fixed<Date>;
    actor: Fixed<StaffId | null>;
    action: Fixed<string>;
    subject: Fixed<string>;
    detail: Json<AuditDetail>;
    hash: Fixed<string>;
  };
};

/** Settings, ids and counts: what can be written as JSON and read again the same. */
export type AuditDetail = { readonly [name: string]: AuditValue };
export type AuditValue = string | number | boolean | null | readonly AuditValue[] | AuditDetail;
