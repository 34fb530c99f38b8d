/**
 * What every feature stands on: settings, the data source and the embedded PostgreSQL, migrations, addresses and the
 * language of a request, response headers, error pages and health. Knows nothing of the features.
 */
package org.paradigm.platform;
