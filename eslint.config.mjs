export { eslintConfig as default } from '@visavis/tooling/eslint';
