export { importRules as default } from '@visavis/tooling/import-rules';
