/** Files read as text by the test runner. */
declare module '*.csv?raw' {
  const text: string;
  export default text;
}
