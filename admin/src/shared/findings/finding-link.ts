export { findingLink, type FindingPlaces } from '../../../../core';
