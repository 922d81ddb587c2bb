/** What `manifest.ts` uses of the analyzer, whose own declarations leave it out. */
declare module '@custom-elements-manifest/analyzer' {
  export type Module = { kind: string; declarations?: object[] };
  export const ts: {
    readonly ScriptTarget: { readonly ES2022: number };
    createSourceFile(path: string, text: string, target: number, setsParents: boolean): object;
  };
  export function create(of: { modules: object[]; plugins: object[]; context: object }): {
    schemaVersion: string;
    modules: Module[];
  };
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): object[];
}
