/** What Emscripten makes of wasm/bindings; bundlers resolve the name to build/wasm/wasm/nutgraf-core.mjs. */
declare module 'nutgraf-core' {
  export interface CoreModule {
    readonly HEAPU8: Uint8Array;
    reserveSnapshot(size: number): number;
    /** Answers are UTF-8 in the core's own memory, valid until the next call. */
    answerSnapshot(request: string, timings: boolean): Uint8Array;
    answerText(request: string, text: string, timings: boolean): Uint8Array;
    answerLine(line: string, timings: boolean): Uint8Array;
  }
  export interface CoreSettings {
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
    locateFile(path: string): string;
    print(line: string): void;
    printErr(line: string): void;
  }
  export default function createCore(settings: CoreSettings): Promise<CoreModule>;
}
