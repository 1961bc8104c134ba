// What `cem analyze` reads: the element's doc comment becomes `custom-elements.json`, for editors.
export default {
  globs: ['sdk/src/element/send-bar.ts'],
  outdir: 'dist',
  // package.json names the file already.
  packagejson: false,
};
