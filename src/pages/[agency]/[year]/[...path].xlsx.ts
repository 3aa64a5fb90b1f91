import { yearFileEndpoint } from '../../../files/year-file-endpoint.ts';

export const { getStaticPaths, GET } = yearFileEndpoint('.xlsx');
