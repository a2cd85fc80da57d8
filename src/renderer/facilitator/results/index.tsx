import type { FacilitatorSnapshot } from '../../../shared/projection/types';

export function ResultsView({ snapshot }: { snapshot: FacilitatorSnapshot }) {
  return <main aria-label={snapshot.session.title} />;
}
