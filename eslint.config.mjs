import { eslintConfig } from './packages/tooling/src/eslint-config.mjs';

export default eslintConfig;
