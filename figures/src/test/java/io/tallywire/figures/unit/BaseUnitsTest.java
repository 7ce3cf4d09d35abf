package io.tallywire.figures.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.tallywire.figures.language.LanguageFile;
import javax.measure.Quantity;
import javax.measure.Unit;
import javax.measure.format.UnitFormat;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.quantity.Quantities;

class BaseUnitsTest {
    private static final UnitFormat UCUM = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);

    static Stream<Arguments> factors() {
        return LanguageFile.rows("any", "base-units.txt").stream().filter(row -> isKnownToTheReference(row[0], row[1]))
                .map(row -> Arguments.of(row[0], row[1]));
    }

    /**
     * Left out: what the reference library cannot parse, bytes, which it has no base for, and horsepower, where it is wrong.
     */
    private static boolean isKnownToTheReference(String unit, String base) {
        try {
            return UCUM.parse(unit).isCompatible(UCUM.parse(base)) && !unit.endsWith("By") && !unit.equals("[HP]");
        } catch (RuntimeException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("factors")
    @SuppressWarnings({ "unchecked", "rawtypes" })
    void everyFactorIsThatOfUcum(String unit, String base) {
        Unit from = UCUM.parse(unit);
        Unit to = UCUM.parse(base);
        Quantity ten = Quantities.getQuantity(10.0, from);

        double expected = ten.to(to).getValue().doubleValue();

        double converted = BaseUnits.toBase(unit).convert(BigDecimal.TEN).doubleValue();
        assertThat(converted).isCloseTo(expected, within(Math.abs(expected) * 1e-6));
    }

    @Test
    void mostFactorsAreHeldAgainstTheReference() {
        assertThat(factors().count()).isGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource({ "EUR, EUR", "1, 1", "km/h, m/s", "EUR/t, EUR/kg", "m3/s, m3/s", "EUR/kW.h, EUR/J", "EUR/MW.h, EUR/J",
            "1/100000, 1/1" })
    void aRateConvertsBothSides(String unit, String base) {
        assertThat(BaseUnits.toBase(unit).unit()).isEqualTo(base);
    }

    @Test
    void aPricePerKilowattHourIsAThousandTimesThatPerMegawattHour() {
        BigDecimal perKilowattHour = BaseUnits.toBase("EUR/kW.h").convert(BigDecimal.ONE);
        BigDecimal perMegawattHour = BaseUnits.toBase("EUR/MW.h").convert(BigDecimal.valueOf(1000));

        assertThat(perKilowattHour).isEqualByComparingTo(perMegawattHour);
    }
}
