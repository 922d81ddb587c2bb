import { importRules } from './packages/tooling/src/import-rules.mjs';

export default importRules;
