interface ImportMeta {
  /** Filled in by Vite: `DEV` is true in `npm run dev` and in tests, and the word false in a build. */
  readonly env: { readonly DEV: boolean };
}
