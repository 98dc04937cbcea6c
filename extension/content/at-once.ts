// Runs before main.ts where the browser injects both with the page: nobody clicked.
(globalThis as typeof globalThis & { nutgrafAtOnce?: boolean }).nutgrafAtOnce = true;
