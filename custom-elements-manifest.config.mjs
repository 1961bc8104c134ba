// `cem analyze` turns the element's doc comment into `custom-elements.json`, for editors.
export default {
  globs: ['sdk/src/element/send-bar.ts'],
  outdir: 'sdk/dist',
  // sdk/package.json names the file already.
  packagejson: false,
};
