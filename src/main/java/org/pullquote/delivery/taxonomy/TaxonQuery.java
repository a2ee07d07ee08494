package org.pullquote.delivery.taxonomy;

import jakarta.ws.rs.BeanParam;
import org.pullquote.platform.paging.Paging;

/** The parameters of the lists of sections, tags and authors. */
public record TaxonQuery(@BeanParam Paging paging) {}
