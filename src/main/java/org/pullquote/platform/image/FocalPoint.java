package org.pullquote.platform.image;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** What must stay in sight when a picture is cropped: parts of its width and height, from 0 at the top left to 1. */
public record FocalPoint(
        @DecimalMin("0") @DecimalMax("1") double x,
        @DecimalMin("0") @DecimalMax("1") double y) {}
