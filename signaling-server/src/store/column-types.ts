import type { ColumnType } from 'kysely';

/** JSON is written as text and read as a value. */
export type Json<Value> = ColumnType<Value, string, string>;

/** Never written after the row is made. */
export type Fixed<Value> = ColumnType<Value, Value, never>;
