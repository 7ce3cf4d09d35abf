package io.tallywire.figures.label;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Role;
import io.tallywire.figures.unit.BaseUnits;
import io.tallywire.figures.unit.BaseUnits.Base;

/** The values by which the figures of a series are compared: in the unit that their label {@code unit} names. */
public final class SeriesInterval {
    private static final Pattern MONEY_A_YEAR = Pattern.compile("[A-Z]{3}/a");

    private SeriesInterval() {
    }

    /**
     * The interval of a figure in the base of its unit: 52 km2 and 5,200 har are one. Amounts of change are converted without
     * the zero point of their scale, so that 9 degrees Fahrenheit more are 5 degrees Celsius more.
     */
    public static Interval of(Figure figure) {
        Base base = base(figure);
        boolean change = figure.role() == Role.INCREASE || figure.role() == Role.DECREASE;
        Base way = change ? new Base(base.unit(), base.factor(), BigDecimal.ZERO) : base;
        return new Interval(convert(figure.interval().lower(), way), convert(figure.interval().upper(), way));
    }

    static String unitOf(Figure figure) {
        return base(figure).unit();
    }

    /**
     * Money a year is what yearly sums are without saying so: savings of 45 million a year and annual savings of 45 million.
     */
    private static Base base(Figure figure) {
        boolean yearly = MONEY_A_YEAR.matcher(figure.unit()).matches();
        return BaseUnits.toBase(yearly ? figure.unit().substring(0, figure.unit().indexOf('/')) : figure.unit());
    }

    private static @Nullable BigDecimal convert(@Nullable BigDecimal value, Base base) {
        return value == null ? null : base.convert(value);
    }
}
