package org.pullquote.platform.database;

import io.quarkus.test.junit.QuarkusTestProfile;

/** As any, over a database that the tests of this profile may stop. */
public class OwnDatabase implements QuarkusTestProfile {}
