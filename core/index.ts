export * from './admin-paths';
export * from './article-key';
export * from './channel-icons/index';
export * from './channels';
export * from './contracts/article-reports';
export * from './contracts/estimate';
export * from './contracts/events';
export * from './contracts/forget';
export * from './contracts/insights';
export * from './contracts/reports';
export * from './contracts/settings';
export * from './contracts/sharing';
export * from './contracts/sharing-state';
export * from './contracts/status';
export * from './default-message';
export * from './default-parameter';
export * from './evidence/change';
export * from './evidence/counts';
export * from './evidence/wilson';
export * from './find-tag';
export {
  defaultPath,
  fieldNames,
  isRelated,
  namesIn,
  pathNames,
  pathProblem,
  pathsOf,
  templateProblem,
} from './path-rules';
export type { AttributeShape, PathProblem, PathRule, Paths, TypeShape } from './path-rules';
export * from './page-url';
export * from './path-template';
export * from './plain-path';
export * from './post-length';
export * from './previews';
export * from './problems';
export * from './read-url';
export * from './reasons';
export * from './repair-address';
export * from './share-links';
export * from './share-text';
export * from './signals';
export * from './stored-verdict';
export * from './tag';
export * from './tag-groups';
export * from './tagged-url';
export { decoded } from './url-parts';
export * from './view-token';
export * from './vocabulary';
