/** Vite gives the text of a file that is imported with `?raw`. */
declare module '*.json?raw' {
  const text: string;
  export { text as default };
}
