export { articlePath, editorPath } from '../../../../core';
