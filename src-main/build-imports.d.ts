/** A file as text, put into the bundle at build time. */
declare module '*?raw' {
  const text: string
  export default text
}

/** The path of a file that is put beside the bundle at build time, as a real file also where that is packed. */
declare module '*?asset&asarUnpack' {
  const path: string
  export default path
}
