export { findingLink } from '../../../../core';
